package io.cadencia.adapter.cv.source;

import io.cadencia.domain.coverage.CameraTrouble;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/** What FFmpeg's error numbers mean of a camera; those of the system are Linux's. */
final class Troubles {

  private static final int CONNECTION_REFUSED = -111;
  private static final int HOST_UNREACHABLE = -113;
  private static final int NETWORK_UNREACHABLE = -101;
  private static final int TIMED_OUT = -110;

  /** Also what FFmpeg says of a name that nobody knows. */
  private static final int INPUT_OUTPUT = -5;

  private static final Map<Integer, CameraTrouble> KNOWN =
      Map.of(
          CONNECTION_REFUSED,
          CameraTrouble.REFUSED,
          HOST_UNREACHABLE,
          CameraTrouble.UNREACHABLE,
          NETWORK_UNREACHABLE,
          CameraTrouble.UNREACHABLE,
          TIMED_OUT,
          CameraTrouble.STALLED,
          avutil.AVERROR_HTTP_UNAUTHORIZED,
          CameraTrouble.UNAUTHORISED,
          avutil.AVERROR_HTTP_FORBIDDEN,
          CameraTrouble.UNAUTHORISED,
          avutil.AVERROR_HTTP_NOT_FOUND,
          CameraTrouble.NO_SUCH_STREAM,
          avutil.AVERROR_STREAM_NOT_FOUND,
          CameraTrouble.NO_SUCH_STREAM,
          avutil.AVERROR_INVALIDDATA,
          CameraTrouble.UNREADABLE);

  private Troubles() {}

  /** Of a camera that does not open. */
  static CameraTrouble atOpening(int error) {
    var usual = error == INPUT_OUTPUT ? CameraTrouble.UNREACHABLE : CameraTrouble.UNREADABLE;
    return KNOWN.getOrDefault(error, usual);
  }

  /** Of one that had been opened. */
  static CameraTrouble underWay(int error) {
    return KNOWN.getOrDefault(error, CameraTrouble.BROKE_OFF);
  }
}
