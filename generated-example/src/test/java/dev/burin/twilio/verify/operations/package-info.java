/** Every operation of the API through both clients, one class for each resource. */
@NullMarked
package dev.burin.twilio.verify.operations;

import org.jspecify.annotations.NullMarked;
