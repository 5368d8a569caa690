/**
 * Test doubles of the API, for tests of programs that use the SDK: a transport and a server on loopback that give the
 * answers a test prepares, and keep what they were asked. Nothing is shared between two of them, so tests may run side
 * by side.
 */
@NullMarked
package sdktemplate.core.testing;

import org.jspecify.annotations.NullMarked;
