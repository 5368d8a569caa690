/** What the SDK is to the Java platform: a module that needs next to nothing, and does nothing behind one's back. */
@NullMarked
package dev.burin.twilio.verify.modules;

import org.jspecify.annotations.NullMarked;
