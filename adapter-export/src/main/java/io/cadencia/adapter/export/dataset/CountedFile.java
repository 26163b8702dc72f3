package io.cadencia.adapter.export.dataset;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A stream of the caller as a file that knows how long it is; it is flushed and left open. */
final class CountedFile implements OutputFile {

  private final OutputStream to;

  CountedFile(OutputStream to) {
    this.to = to;
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return new Counting(to);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private static final class Counting extends PositionOutputStream {

    private final OutputStream to;
    private long position;

    Counting(OutputStream to) {
      this.to = to;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int one) throws IOException {
      to.write(one);
      position++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      to.write(some, from, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    @Override
    public void close() throws IOException {
      to.flush();
    }
  }
}
