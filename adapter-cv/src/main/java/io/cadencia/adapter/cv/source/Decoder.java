package io.cadencia.adapter.cv.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

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

  /** A decoded picture and its timestamp in the container. */
  @SuppressWarnings("ArrayRecordComponent") // as in VideoFrame
  record Picture(int width, int height, byte[] bgr, long micros) {

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
    return new Picture(frame.imageWidth, frame.imageHeight, bgr, frame.timestamp);
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
