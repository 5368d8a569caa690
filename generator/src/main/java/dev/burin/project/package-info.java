/** The files of an SDK that are no classes. Each has a template and a view, a record of all that the template names. */
@NullMarked
package dev.burin.project;

import org.jspecify.annotations.NullMarked;
