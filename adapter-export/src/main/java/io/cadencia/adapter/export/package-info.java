/**
 * Sheets for the spreadsheet of the engineer, in the Spanish of Colombia: semicolons, a decimal
 * comma, days first. Nothing here follows the locale of the machine.
 */
@NullMarked
package io.cadencia.adapter.export;

import org.jspecify.annotations.NullMarked;
