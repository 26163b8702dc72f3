/**
 * The configuration: a YAML file read strictly into a record of records, every fault told at once,
 * and written back in one fixed form from which its version is drawn.
 */
@NullMarked
package io.cadencia.bootstrap.config;

import org.jspecify.annotations.NullMarked;
