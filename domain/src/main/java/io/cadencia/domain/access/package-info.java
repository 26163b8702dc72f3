/** Who may do what: the roles, the permissions, and who asks. */
@NullMarked
package io.cadencia.domain.access;

import org.jspecify.annotations.NullMarked;
