/** Classes to copy into a program of your own, and tests of them with the libraries they are for. */
@NullMarked
package dev.burin.twilio.verify.recipes;

import org.jspecify.annotations.NullMarked;
