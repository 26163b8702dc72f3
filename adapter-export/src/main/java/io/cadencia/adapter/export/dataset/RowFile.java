package io.cadencia.adapter.export.dataset;

import io.cadencia.application.port.out.PlainColumn;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** How a file of rows is laid out. */
final class RowFile {

  /** So much is kept in memory before it is written; a researcher's tables are of this order. */
  private static final long ROW_GROUP = 8L * 1024 * 1024;

  private static final int PAGE = 64 * 1024;

  private RowFile() {}

  static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {

    private final List<PlainColumn> columns;

    Builder(OutputFile file, List<PlainColumn> columns) {
      super(file);
      this.columns = columns;
      withConf(new PlainParquetConfiguration());
      withRowGroupSize(ROW_GROUP);
      withPageSize(PAGE);
      withWriterVersion(WriterVersion.PARQUET_2_0);
      withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration conf) {
      return new RowSupport(columns);
    }

    /** The older form of the same, which must still be there. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration conf) {
      return new RowSupport(columns);
    }
  }
}
