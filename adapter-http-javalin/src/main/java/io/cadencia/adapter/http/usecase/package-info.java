/** The driving ports by subject, as the routes take them. */
@NullMarked
package io.cadencia.adapter.http.usecase;

import org.jspecify.annotations.NullMarked;
