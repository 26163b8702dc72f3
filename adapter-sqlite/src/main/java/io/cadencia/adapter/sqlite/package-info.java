/**
 * Storage in one SQLite file: a single serialised writer, a pool of read-only readers, numbered
 * migrations. SQL is visible text beside its mapper; nothing else in Cadencia knows {@code
 * java.sql}.
 */
@NullMarked
package io.cadencia.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
