package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for (RFC 9110, section 14): one part, or the whole. What
 * is no range of bytes, or several of them, is answered with the whole.
 *
 * @param first its first byte, counted from 0
 * @param length how many bytes it has
 * @param total how many the file has
 */
public record ByteRange(long first, long length, long total) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * @param etag of the file: the part of another one, named by {@code If-Range}, is of no use
   * @throws RequestRefusedException if it begins behind the end; {@code Content-Range} says where
   *     that is
   */
  public static ByteRange asked(Context ctx, String etag, long total) {
    var held = ctx.header("If-Range");
    var asked = ctx.header("Range");
    if (asked == null || (held != null && !held.equals(etag))) {
      return new ByteRange(0, total, total);
    }
    var range = parse(asked.strip(), total);
    if (range == null) {
      ctx.header("Content-Range", "bytes */" + total);
      throw new RequestRefusedException(
          Fault.RANGE_NOT_SATISFIABLE, "value", Shown.of(asked), "size", total);
    }
    return range;
  }

  private static @Nullable ByteRange parse(String asked, long total) {
    var matcher = ONE.matcher(asked);
    if (!matcher.matches() || asked.equals("bytes=-")) {
      return new ByteRange(0, total, total);
    }
    var from = matcher.group(1);
    var to = matcher.group(2);
    if (from.isEmpty()) {
      long last = Math.min(Long.parseLong(to), total);
      return last == 0 ? null : new ByteRange(total - last, last, total);
    }
    long first = Long.parseLong(from);
    long end = to.isEmpty() ? total - 1 : Math.min(Long.parseLong(to), total - 1);
    if (!to.isEmpty() && Long.parseLong(to) < first) {
      return new ByteRange(0, total, total);
    }
    return first >= total ? null : new ByteRange(first, end - first + 1, total);
  }

  /** Whether it is less than the whole. */
  public boolean isPart() {
    return length < total;
  }

  public String contentRange() {
    return "bytes %d-%d/%d".formatted(first, first + length - 1, total);
  }
}
