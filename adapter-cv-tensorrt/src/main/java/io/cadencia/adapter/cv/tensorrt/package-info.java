/**
 * Networks on NVIDIA's GPUs. Only {@link io.cadencia.adapter.cv.tensorrt.TensorRtEngine} may be
 * touched where there is no such GPU; the classes that it keeps apart need NVIDIA's libraries.
 */
@NullMarked
package io.cadencia.adapter.cv.tensorrt;

import org.jspecify.annotations.NullMarked;
