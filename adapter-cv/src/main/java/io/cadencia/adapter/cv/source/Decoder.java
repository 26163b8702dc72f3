package io.cadencia.adapter.cv.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.jspecify.annotations.Nullable;

/**
 * FFmpeg's decoder behind both kinds of sources. It may log errors only, and never loads avdevice,
 * which needs libraries of a desktop.
 */
final class Decoder implements AutoCloseable {

  private static final Pattern ERROR_NUMBER = Pattern.compile("error (-\\d+)");

  private final FFmpegFrameGrabber grabber;

  Decoder(FFmpegFrameGrabber grabber) {
    avutil.av_log_set_level(avutil.AV_LOG_FATAL);
    this.grabber = grabber;
    grabber.setVideoOption("threads", "1");
    // The same pixels on every machine, whatever its vector instructions.
    grabber.setImageScalingFlags(
        swscale.SWS_BILINEAR | swscale.SWS_ACCURATE_RND | swscale.SWS_BITEXACT);
  }

  /**
   * A decoded picture.
   *
   * @param micros its timestamp in the container
   * @param isKey whether it is whole, and not the change of another
   * @param isDamaged whether parts of it were missing and made up
   */
  @SuppressWarnings("ArrayRecordComponent") // as in VideoFrame
  record Picture(int width, int height, byte[] bgr, long micros, boolean isKey, boolean isDamaged) {

    VideoFrame at(Instant at, long index) {
      return new VideoFrame(width, height, bgr, at, index);
    }
  }

  /** What FFmpeg has to say about a failure; never the address, which may hold a password. */
  static final class FailedException extends Exception {

    private final int error;

    /**
     * @param error FFmpeg's number, 0 for none
     */
    FailedException(String reason, int error) {
      super(reason);
      this.error = error;
    }

    int error() {
      return error;
    }
  }

  void start() throws FailedException {
    try {
      grabber.start();
      if (!grabber.hasVideo() || grabber.getImageWidth() <= 0) {
        throw new FailedException("it holds no pictures", avutil.AVERROR_STREAM_NOT_FOUND);
      }
    } catch (FFmpegFrameGrabber.Exception e) {
      throw failed(e);
    }
  }

  /** The next picture, empty where the stream ends. */
  Optional<Picture> next() throws FailedException {
    try {
      var frame = grabber.grabImage();
      return frame == null ? Optional.empty() : Optional.of(copy(frame));
    } catch (FFmpegFrameGrabber.Exception e) {
      throw failed(e);
    }
  }

  /** How long the pictures last by the container's word, in microseconds; 0 if it does not say. */
  long durationMicros() {
    var stream = grabber.getFormatContext().streams(grabber.getVideoStream());
    long ticks = stream.duration();
    if (ticks == avutil.AV_NOPTS_VALUE || ticks <= 0) {
      return Math.max(0, grabber.getLengthInTime());
    }
    return (long) (ticks * 1e6 * stream.time_base().num() / stream.time_base().den());
  }

  /** Pictures per second by the container's word, which may lie; 0 if it does not say. */
  double frameRate() {
    return grabber.getFrameRate();
  }

  /** What kind of stream it is, such as {@code h264}. */
  String codec() {
    var codec = grabber.getVideoCodecName();
    return codec == null ? "unknown" : codec;
  }

  /** Pictures per second as the stream says of itself; null if it does not. */
  @Nullable Double declaredFps() {
    var stream = grabber.getFormatContext().streams(grabber.getVideoStream());
    var average = stream.avg_frame_rate();
    var rate = average.num() > 0 ? average : stream.r_frame_rate();
    return rate.num() <= 0 || rate.den() <= 0 ? null : (double) rate.num() / rate.den();
  }

  /** When the picture was taken by the camera's clock; null if it does not tell its time. */
  @Nullable Instant takenAt(Picture picture) {
    long start = grabber.getFormatContext().start_time_realtime();
    return start == avutil.AV_NOPTS_VALUE || start <= 0
        ? null
        : Instant.EPOCH.plus(start + picture.micros(), ChronoUnit.MICROS);
  }

  @Override
  public void close() {
    try {
      grabber.release();
    } catch (FFmpegFrameGrabber.Exception e) {
      throw new FrameSourceException("the video decoder does not close: " + failed(e).getMessage());
    }
  }

  /** The decoder's buffer is used again and its rows are padded. */
  private static Picture copy(Frame frame) {
    int row = frame.imageWidth * 3;
    byte[] bgr = new byte[row * frame.imageHeight];
    var pixels = (ByteBuffer) frame.image[0];
    for (int y = 0; y < frame.imageHeight; y++) {
      pixels.get(y * frame.imageStride, bgr, y * row, row);
    }
    return new Picture(
        frame.imageWidth,
        frame.imageHeight,
        bgr,
        frame.timestamp,
        frame.keyFrame,
        isDamaged(frame));
  }

  private static boolean isDamaged(Frame frame) {
    return frame.opaque instanceof AVFrame picture
        && (picture.decode_error_flags() != 0
            || (picture.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0);
  }

  private static FailedException failed(FFmpegFrameGrabber.Exception e) {
    var number = ERROR_NUMBER.matcher(String.valueOf(e.getMessage()));
    if (!number.find()) {
      return new FailedException("FFmpeg cannot read it", 0);
    }
    int error = Integer.parseInt(number.group(1));
    byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
    avutil.av_strerror(error, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new FailedException(new String(text, 0, end, StandardCharsets.UTF_8), error);
  }
}
