/** Transports: the SDK's own, and one that its user could have written. */
@NullMarked
package dev.burin.twilio.verify.transport;

import org.jspecify.annotations.NullMarked;
