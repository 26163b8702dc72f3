package io.cadencia.adapter.http.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * Bytes as one JSON value, by the letter: UTF-8, one value and nothing after it, no key twice.
 * Depth and the length of numbers are bounded, so that a small body cannot cost much.
 */
final class JsonBytes {

  private static final int DEEPEST = 20;
  private static final int LONGEST_NUMBER = 40;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonBytes() {}

  /**
   * @throws RequestRefusedException if the bytes are not one JSON value, or a key comes twice
   */
  static JsonNode parse(byte[] bytes) {
    var text = utf8(bytes);
    try {
      check(text);
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new RequestRefusedException(
          Fault.BODY_NOT_JSON,
          "line",
          place == null ? 1 : place.getLineNr(),
          "column",
          place == null ? 1 : place.getColumnNr());
    } catch (NumberFormatException | ArithmeticException e) {
      throw new RequestRefusedException(Fault.BODY_NUMBER_HUGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RequestRefusedException(Fault.BODY_NOT_UTF8);
    }
  }

  /** Reads to the very end, which also finds what follows the value. */
  private static void check(String text) throws IOException {
    var open = new ArrayDeque<Set<String>>();
    int values = 0;
    try (var parser = MAPPER.createParser(text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (open.isEmpty() && ++values > 1) {
          throw notOneValue(parser);
        }
        if (token.isStructStart()) {
          open.push(new HashSet<>());
        } else if (token.isStructEnd()) {
          open.pop();
        } else if (token == JsonToken.FIELD_NAME && !open.element().add(parser.currentName())) {
          throw new RequestRefusedException(
              Fault.BODY_DUPLICATE_KEY, "field", Shown.of(parser.currentName()));
        }
      }
      if (values == 0) {
        throw notOneValue(parser);
      }
    }
  }

  private static RequestRefusedException notOneValue(JsonParser parser) {
    var place = parser.currentLocation();
    return new RequestRefusedException(
        Fault.BODY_NOT_JSON, "line", place.getLineNr(), "column", place.getColumnNr());
  }
}
