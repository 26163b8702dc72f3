package io.cadencia.adapter.sqlite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds, for people to recognise it by.
 *
 * @param schemaVersion version of its schema, at least 1
 * @param cycles number of cycles, open ones included
 * @param newestEvent the newest start or end of a cycle, null without any
 * @param bytes size of the file
 */
public record DatabaseFacts(
    int schemaVersion, long cycles, @Nullable Instant newestEvent, long bytes) {}
