/** What may be asked of the audit trail. */
@NullMarked
package io.cadencia.application.port.in.audit;

import org.jspecify.annotations.NullMarked;
