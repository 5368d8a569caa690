/** A small SDK as Burin generates them, written by hand: the support code is tested as generated code uses it. */
@NullMarked
package sdktemplate.sample;

import org.jspecify.annotations.NullMarked;
