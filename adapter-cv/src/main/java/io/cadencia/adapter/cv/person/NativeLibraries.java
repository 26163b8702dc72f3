package io.cadencia.adapter.cv.person;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.ffmpeg.global.avutil;

/** The native libraries that watching needs. */
public final class NativeLibraries {

  private NativeLibraries() {}

  /**
   * @param version what it says of itself, or why it does not load
   */
  public record Library(boolean loads, String version) {}

  /** Each by its name; a library that does not load breaks nothing else. */
  public static Map<String, Library> look() {
    var libraries = new LinkedHashMap<String, Library>();
    libraries.put("FFmpeg", of(() -> avutil.av_version_info().getString()));
    libraries.put("ONNX Runtime", of(() -> OnnxRuntimeStart.environment().getVersion()));
    return libraries;
  }

  private static Library of(Supplier<String> version) {
    try {
      return new Library(true, version.get());
    } catch (LinkageError | RuntimeException e) {
      return new Library(false, String.valueOf(e.getMessage()));
    }
  }
}
