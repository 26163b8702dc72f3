package io.cadencia.adapter.cv.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E-17 a library of NVIDIA's that is not there")
class MissingLibraryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libcuda.so.1: cannot open shared object file | no libcuda.so.1: this machine has no NVIDIA driver
          libcudart.so.12: cannot open shared object file | no libcudart.so.12: CUDA's run time is not installed, or of another version
          libcudnn_ops.so.9: cannot open shared object file | no libcudnn_ops.so.9: cuDNN is not installed, or of another version
          libcublasLt.so.12: cannot open shared object file | no libcublasLt.so.12: cuBLAS is not installed, or of another version
          libnvrtc.so.12: cannot open shared object file | no libnvrtc.so.12: CUDA's compiler (NVRTC) is not installed, or of another version
          libnvinfer.so.10: cannot open shared object file | no libnvinfer.so.10: TensorRT is not installed, or of another version
          libnvonnxparser.so.10: cannot open shared object file | no libnvonnxparser.so.10: TensorRT's reader of ONNX files is not installed
          """)
  void is_named_with_what_it_means(String told, String words) {
    assertThat(MissingLibrary.inPlainWords(new UnsatisfiedLinkError(told))).isEqualTo(words);
  }

  @Test
  void is_found_in_the_causes_and_behind_the_glue_that_wanted_it() {
    var cause =
        new UnsatisfiedLinkError(
            "/root/.javacpp/cache/cuda/libjnicudart.so: libcuda.so.1: cannot open shared object file");
    var failure = new UnsatisfiedLinkError("no jnicudart in java.library.path: /usr/lib");
    failure.initCause(cause);
    assertThat(MissingLibrary.inPlainWords(failure)).startsWith("no libcuda.so.1:");
  }

  @Test
  void presets_that_were_left_out_are_named() {
    var failure = new NoClassDefFoundError("org/bytedeco/tensorrt/global/nvinfer");
    assertThat(MissingLibrary.inPlainWords(failure))
        .isEqualTo(
            "no org.bytedeco.tensorrt.global.nvinfer: the presets for CUDA and TensorRT are not in lib/");
  }

  @Test
  void a_preset_that_failed_before_is_not_taken_for_one_that_was_left_out() {
    var failure =
        new NoClassDefFoundError("Could not initialize class org.bytedeco.cuda.global.cudart");
    assertThat(MissingLibrary.inPlainWords(failure))
        .startsWith("TensorRT's libraries do not load: Could not initialize");
  }

  @Test
  void anything_else_is_told_in_the_loaders_own_words() {
    var failure = new UnsatisfiedLinkError("wrong ELF class");
    assertThat(MissingLibrary.inPlainWords(failure))
        .isEqualTo("TensorRT's libraries do not load: wrong ELF class");
  }
}
