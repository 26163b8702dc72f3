/** What people may say of a cycle: corrections, exclusions and confirmations. */
@NullMarked
package io.cadencia.application.port.in.correction;

import org.jspecify.annotations.NullMarked;
