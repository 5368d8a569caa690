package dev.burin.support;

import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.naming.JavaNames;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Annotates every type of an SDK, support code and nested types too: tools look at one class file at a time. Works on
 * the text, since support code has no other form, and writes the name in full, which no name of the document can hide.
 */
public final class GeneratedAnnotation implements UnaryOperator<GeneratedFile> {
    private static final String TEXT_BLOCK = "\"\"\"";

    /** The line at which a type is declared. In a comment, an asterisk or two slashes stand before every word. */
    private static final Pattern DECLARATION =
            Pattern.compile("( *)(?:(?:public|protected|private|abstract|static|final|sealed|non-sealed|strictfp) )*"
                    + "(?:class|interface|enum|record|@interface) \\w.*");

    private final boolean wanted;
    private final String line;

    /** For the SDK that has these names and parts. */
    public GeneratedAnnotation(JavaNames names, Parts parts) {
        this.wanted = parts.generatedAnnotation();
        this.line = "@" + names.corePackage() + ".Generated\n";
    }

    @Override
    public GeneratedFile apply(GeneratedFile file) {
        return wanted && file.path().endsWith(".java")
                ? new GeneratedFile(file.path(), annotated(file.content()), file.declared())
                : file;
    }

    private String annotated(String source) {
        StringBuilder annotated = new StringBuilder(source.length() + line.length());
        boolean isText = false;
        for (String each : source.split("\n", -1)) {
            if (!isText && DECLARATION.matcher(each).matches()) {
                annotated
                        .append(" ".repeat(each.length() - each.stripLeading().length()))
                        .append(line);
            }
            isText ^= togglesText(each);
            annotated.append(each).append('\n');
        }
        annotated.setLength(annotated.length() - 1);
        return annotated.toString();
    }

    /** Whether text blocks begin and end on a line an odd number of times; three quotation marks inside are escaped. */
    private static boolean togglesText(String line) {
        int marks = 0;
        for (int at = line.indexOf(TEXT_BLOCK); at >= 0; at = line.indexOf(TEXT_BLOCK, at + TEXT_BLOCK.length())) {
            boolean isEscaped = at > 0 && line.charAt(at - 1) == '\\';
            marks += isEscaped ? 0 : 1;
        }
        return marks % 2 == 1;
    }
}
