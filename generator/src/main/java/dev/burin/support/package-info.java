/** Copies support code, which people wrote and tested, into an SDK. */
@NullMarked
package dev.burin.support;

import org.jspecify.annotations.NullMarked;
