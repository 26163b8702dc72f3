/** What a server does beside serving: backups, and deleting what was kept long enough. */
@NullMarked
package io.cadencia.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
