package io.cadencia.application.violation;

import io.cadencia.adapter.sqlite.SqliteDatabase;

/** Knows by what it is stored. */
public record ApplicationThatKnowsAnAdapter(SqliteDatabase database) {}
