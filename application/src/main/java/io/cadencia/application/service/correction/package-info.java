/** The use cases of corrections; each leaves an entry in the audit trail. */
@NullMarked
package io.cadencia.application.service.correction;

import org.jspecify.annotations.NullMarked;
