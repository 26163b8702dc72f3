package io.cadencia.adapter.cv.person;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What an engine needs to know of its surroundings.
 *
 * @param threads of one call on a CPU
 * @param plans folder for what an engine has worked out for this machine; made if it is missing
 * @param progress is told what takes long, a line at a time
 */
public record EngineSettings(int threads, Path plans, Consumer<String> progress) {}
