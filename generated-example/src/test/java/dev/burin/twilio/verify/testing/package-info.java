/** What the tests of this SDK share: the API on loopback, and the examples of its description. */
@NullMarked
package dev.burin.twilio.verify.testing;

import org.jspecify.annotations.NullMarked;
