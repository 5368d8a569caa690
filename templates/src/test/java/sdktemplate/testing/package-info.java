/** What tests of several modules share; published as this module's test-jar. */
@NullMarked
package sdktemplate.testing;

import org.jspecify.annotations.NullMarked;
