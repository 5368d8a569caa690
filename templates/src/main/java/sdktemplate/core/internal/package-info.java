/** What generated code calls. No part of the SDK's API: it may change with any release. */
@NullMarked
package sdktemplate.core.internal;

import org.jspecify.annotations.NullMarked;
