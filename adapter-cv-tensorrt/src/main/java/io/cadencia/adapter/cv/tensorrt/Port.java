package io.cadencia.adapter.cv.tensorrt;

import static org.bytedeco.cuda.global.cudart.cudaFree;
import static org.bytedeco.cuda.global.cudart.cudaFreeHost;
import static org.bytedeco.cuda.global.cudart.cudaMalloc;
import static org.bytedeco.cuda.global.cudart.cudaMallocHost;
import static org.bytedeco.cuda.global.cudart.cudaMemcpyAsync;
import static org.bytedeco.cuda.global.cudart.cudaMemcpyDeviceToHost;
import static org.bytedeco.cuda.global.cudart.cudaMemcpyHostToDevice;
import static org.bytedeco.cuda.global.cudart.cudaSuccess;

import io.cadencia.adapter.cv.person.ModelShape;
import java.nio.FloatBuffer;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The memory of one input or output: on the GPU, and pinned on the host, so that the GPU copies by
 * itself while the processor does something else.
 */
final class Port implements AutoCloseable {

  private final String name;
  private final int count;
  private final FloatPointer host = new FloatPointer();
  private final Pointer device = new Pointer();

  private Port(String name, int count) {
    this.name = name;
    this.count = count;
  }

  static Port of(ModelShape.Tensor tensor) {
    long count = tensor.sizes().stream().reduce(1L, Math::multiplyExact);
    var port = new Port(tensor.name(), Math.toIntExact(count));
    try {
      port.allocate();
      return port;
    } catch (RuntimeException e) {
      port.close();
      throw e;
    }
  }

  private void allocate() {
    Cuda.check(cudaMallocHost(host, bytes()), "to reserve pinned memory for " + name);
    host.capacity(count);
    Cuda.check(cudaMalloc(device, bytes()), "to reserve memory on the GPU for " + name);
  }

  String name() {
    return name;
  }

  int count() {
    return count;
  }

  Pointer device() {
    return device;
  }

  /** The pinned memory. */
  FloatBuffer values() {
    return host.asBuffer();
  }

  void toDevice(CUstream_st stream) {
    copy(device, host, cudaMemcpyHostToDevice, stream);
  }

  void toHost(CUstream_st stream) {
    copy(host, device, cudaMemcpyDeviceToHost, stream);
  }

  private void copy(Pointer to, Pointer from, int way, CUstream_st stream) {
    Cuda.check(cudaMemcpyAsync(to, from, bytes(), way, stream), "to copy " + name);
  }

  private long bytes() {
    return (long) count * Float.BYTES;
  }

  /** What was not reserved is not freed. */
  @Override
  public void close() {
    int onDevice = device.isNull() ? cudaSuccess : cudaFree(device);
    int onHost = host.isNull() ? cudaSuccess : cudaFreeHost(host);
    device.setNull();
    host.setNull();
    Cuda.check(onDevice, "to free memory of the GPU for " + name);
    Cuda.check(onHost, "to free pinned memory for " + name);
  }
}
