package io.cadencia.application.violation;

/** Libraries that left their homes. */
public final class ThirdParties {

  private ThirdParties() {}

  public record Javalin(io.javalin.Javalin server) {}

  public record Jetty(org.eclipse.jetty.server.Request request) {}

  public record Micrometer(io.micrometer.core.instrument.MeterRegistry registry) {}

  public record Token(com.nimbusds.jwt.SignedJWT token) {}

  public record Hashing(org.bouncycastle.crypto.Digest digest) {}

  public record TokenSigner(com.nimbusds.jose.crypto.RSASSASigner signer) {}

  public record SharedSecret(com.nimbusds.jose.crypto.MACVerifier verifier) {}

  public record SymmetricAlgorithm() {

    public String word() {
      return com.nimbusds.jose.JWSAlgorithm.HS256.getName();
    }
  }

  public record Jdbi(org.jdbi.v3.core.Jdbi database) {}

  public record Jdbc(java.sql.Connection connection) {}

  public record Sqlite(org.sqlite.SQLiteErrorCode code) {}

  public record Onnx(ai.onnxruntime.OrtSession session) {}

  public record Video(org.bytedeco.javacv.FFmpegFrameGrabber grabber) {}

  public record Csv(com.opencsv.CSVWriter writer) {}

  public record Workbook(org.apache.poi.ss.usermodel.Workbook workbook) {}

  public record Parquet(org.apache.parquet.schema.MessageType schema) {}

  public record CommandLine(picocli.CommandLine line) {}

  public record Yaml(com.fasterxml.jackson.dataformat.yaml.YAMLFactory factory) {}

  public record Json(com.fasterxml.jackson.databind.JsonNode node) {}
}
