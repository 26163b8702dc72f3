package io.cadencia.adapter.cv.tensorrt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a native library that is not there means for the one who set the machine up. */
final class MissingLibrary {

  private static final Pattern LIBRARY = Pattern.compile("\\blib[A-Za-z0-9_+-]+\\.so[.0-9]*\\d");

  /** All that is said of a class that is not there is its name. */
  private static final Pattern PRESET = Pattern.compile("org[./]bytedeco[./][\\w./$]+");

  private static final Map<String, String> MEANING = new LinkedHashMap<>();

  static {
    MEANING.put("libcudart", "CUDA's run time is not installed, or of another version");
    MEANING.put("libcudnn", "cuDNN is not installed, or of another version");
    MEANING.put("libcublas", "cuBLAS is not installed, or of another version");
    MEANING.put("libnvrtc", "CUDA's compiler (NVRTC) is not installed, or of another version");
    MEANING.put("libnvonnxparser", "TensorRT's reader of ONNX files is not installed");
    MEANING.put("libnvinfer", "TensorRT is not installed, or of another version");
    MEANING.put("libcuda", "this machine has no NVIDIA driver");
  }

  private MissingLibrary() {}

  /** One line, from what the loader of libraries said, however deep it lies. */
  static String inPlainWords(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var library = library(cause);
      if (library.isPresent()) {
        return "no " + library.get() + ": " + meaning(library.get());
      }
    }
    var said = String.valueOf(root(failure).getMessage());
    return PRESET.matcher(said).matches()
        ? "no " + said.replace('/', '.') + ": the presets for CUDA and TensorRT are not in lib/"
        : "TensorRT's libraries do not load: " + said;
  }

  private static Optional<String> library(Throwable cause) {
    var matcher = LIBRARY.matcher(String.valueOf(cause.getMessage()));
    while (matcher.find()) {
      var name = matcher.group();
      if (MEANING.keySet().stream().anyMatch(name::startsWith)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String meaning(String library) {
    return MEANING.entrySet().stream()
        .filter(entry -> library.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Throwable root(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
