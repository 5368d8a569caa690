package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.JsonValue;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "7.0, 7",
        "-1.0, -1",
        "0.0, 0",
        "-0.0, 0",
        "24000.0, 24000",
        "12345678901.0, 12345678901",
        "0.1, 0.1",
        "59.437, 59.437",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "-1.25e-9, -1.25e-9",
        "123456789012345680000, 123456789012345680000",
        "1e21, 1e+21",
        "1.2345e25, 1.2345e+25",
        "1.7976931348623157e308, 1.7976931348623157e+308",
    })
    void doublesAreWrittenWithoutWhatTheyDoNotNeed(double value, String text) {
        assertThat(NumberText.ofDouble(value)).isEqualTo(text);
        assertThat(NumberText.of(value)).isEqualTo(text);
        assertThat(JsonValue.of(value)).hasToString(text);
    }

    /** RFC 8785, appendix B, and numbers of which some JDKs show more digits than it takes. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "0000000000000002, 1e-323",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "4580000000000000, 6.189700196426902e+26",
    })
    void everyDigitCountsAndNoneTooMany(String bits, String text) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(NumberText.ofDouble(value)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenIsReadAsTheSameDouble() {
        Random random = new Random(8785);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = NumberText.ofDouble(value);

                assertThat(Double.parseDouble(text)).isEqualTo(value);
                assertThat(new BigDecimal(text).stripTrailingZeros().precision())
                        .isLessThanOrEqualTo(new BigDecimal(Double.toString(value)).precision());
            }
        }
    }

    @Test
    void otherNumbersKeepTheirDigits() {
        assertThat(NumberText.of(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(NumberText.of(new BigInteger("12345678901234567890"))).isEqualTo("12345678901234567890");
        assertThat(NumberText.of(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(NumberText.of(new BigDecimal("24000.0").stripTrailingZeros()))
                .isEqualTo("24000");
        assertThat(NumberText.of(new BigDecimal("1E-8"))).isEqualTo("0.00000001");
        assertThat(NumberText.of(new BigDecimal("1E+999999999"))).isEqualTo("1E+999999999");
        assertThat(NumberText.of(0.1f)).isEqualTo("0.1");
        assertThat(NumberText.of(7f)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void jsonHasFiniteNumbersOnly(double value) {
        assertThatThrownBy(() -> NumberText.of(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
