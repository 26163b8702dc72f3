package io.cadencia.adapter.export.dataset;

import io.cadencia.application.port.out.PlainColumn;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.PrimitiveBuilder;

/** Columns as Parquet declares them. */
final class RowSchema {

  private static final String NAME = "table";

  private RowSchema() {}

  static MessageType of(List<PlainColumn> columns) {
    return new MessageType(NAME, columns.stream().map(RowSchema::type).toList());
  }

  private static Type type(PlainColumn column) {
    var repetition = column.maybeEmpty() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (column.type()) {
      case WHOLE -> of(PrimitiveTypeName.INT64, repetition).named(column.name());
      case DECIMAL -> of(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case INSTANT ->
          of(PrimitiveTypeName.INT64, repetition)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
              .named(column.name());
      case TEXT ->
          of(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  private static PrimitiveBuilder<PrimitiveType> of(PrimitiveTypeName name, Repetition repetition) {
    return Types.primitive(name, repetition);
  }
}
