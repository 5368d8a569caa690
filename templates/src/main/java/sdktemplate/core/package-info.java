/**
 * What an SDK's user meets beside services and models: options, responses, errors, pages, JSON and transports.
 *
 * <p>Nothing here knows a particular API, and no type of another library is in any signature.
 */
@NullMarked
package sdktemplate.core;

import org.jspecify.annotations.NullMarked;
