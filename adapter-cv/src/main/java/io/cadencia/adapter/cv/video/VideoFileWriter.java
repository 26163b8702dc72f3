package io.cadencia.adapter.cv.video;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames as an mp4. The file appears under its name when {@link #finish} has been called and
 * not before; closed without it, nothing remains. The same frames give the same bytes.
 */
public final class VideoFileWriter implements AutoCloseable {

  /** Enough that blocks of the coder are no motion to a detector. */
  private static final double BITS_PER_PIXEL = 0.4;

  private final Path file;
  private final Path unfinished;
  private final double framesPerSecond;
  private final FFmpegFrameRecorder recorder;
  private final Frame picture;
  private @Nullable Instant first;
  private long slots;
  private boolean open = true;

  private VideoFileWriter(
      Path file, Path unfinished, double framesPerSecond, FFmpegFrameRecorder recorder) {
    this.file = file;
    this.unfinished = unfinished;
    this.framesPerSecond = framesPerSecond;
    this.recorder = recorder;
    this.picture =
        new Frame(recorder.getImageWidth(), recorder.getImageHeight(), Frame.DEPTH_UBYTE, 3);
  }

  /**
   * @param width of the frames in pixels, even as {@code height}
   * @throws VideoWriteException if the folder cannot be written to
   */
  public static VideoFileWriter create(Path file, int width, int height, double framesPerSecond) {
    if (width % 2 != 0 || height % 2 != 0 || width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "a video needs an even width and height, was " + width + "x" + height);
    }
    if (!(framesPerSecond > 0 && framesPerSecond <= 120)) {
      throw new IllegalArgumentException(
          "a video needs more than 0 and at most 120 frames per second, was " + framesPerSecond);
    }
    avutil.av_log_set_level(avutil.AV_LOG_FATAL);
    var unfinished = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
    var recorder = recorder(unfinished, width, height, framesPerSecond);
    var writer = new VideoFileWriter(file, unfinished, framesPerSecond, recorder);
    try {
      Files.createDirectories(unfinished.getParent());
      recorder.start();
    } catch (IOException e) {
      writer.close();
      throw writer.failed(e);
    }
    return writer;
  }

  /**
   * Appends a frame at its time, counted from the first one and rounded to the frame rate; where
   * frames are left out, the one before stays longer.
   */
  public void write(VideoFrame frame) {
    long slot = slot(frame.at());
    if (slot < slots) {
      throw new IllegalArgumentException(
          "frames of "
              + file
              + " must be 1/"
              + framesPerSecond
              + " s apart, got another at "
              + frame.at());
    }
    fill(frame);
    try {
      recorder.setFrameNumber(Math.toIntExact(slot));
      recorder.record(picture);
    } catch (FFmpegFrameRecorder.Exception e) {
      throw failed(e);
    }
    slots = slot + 1;
  }

  /** Completes the file and gives it its name. */
  public void finish() {
    try {
      open = false;
      recorder.stop();
      recorder.release();
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      if (open) {
        open = false;
        recorder.release();
      }
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private long slot(Instant at) {
    if (first == null) {
      first = at;
    }
    return Math.round(Duration.between(first, at).toNanos() / 1e9 * framesPerSecond);
  }

  private void fill(VideoFrame frame) {
    if (frame.width() != picture.imageWidth || frame.height() != picture.imageHeight) {
      throw new IllegalArgumentException(
          "frames of "
              + file
              + " must have "
              + picture.imageWidth
              + "x"
              + picture.imageHeight
              + " pixels, got "
              + frame.width()
              + "x"
              + frame.height());
    }
    var pixels = (ByteBuffer) picture.image[0];
    int row = frame.width() * 3;
    for (int y = 0; y < frame.height(); y++) {
      pixels.put(y * picture.imageStride, frame.bgr(), y * row, row);
    }
  }

  /** One thread and no dates or versions inside, so that the bytes depend on the frames alone. */
  private static FFmpegFrameRecorder recorder(
      Path file, int width, int height, double framesPerSecond) {
    var recorder = new FFmpegFrameRecorder(file.toFile(), width, height, 0);
    recorder.setFormat("mp4");
    recorder.setFrameRate(framesPerSecond);
    recorder.setGopSize((int) Math.max(1, Math.round(2 * framesPerSecond)));
    recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
    recorder.setVideoBitrate(
        (int) Math.max(400_000, width * height * framesPerSecond * BITS_PER_PIXEL));
    chooseEncoder(recorder);
    // The index comes first: a copy that breaks off can be read up to there, and a stream at once.
    recorder.setOption("movflags", "+faststart");
    recorder.setOption("fflags", "+bitexact");
    recorder.setVideoOption("flags", "+bitexact");
    recorder.setVideoOption("threads", "1");
    return recorder;
  }

  /** The build of FFmpeg without GPL parts has no x264; OpenH264 may be missing too. */
  private static void chooseEncoder(FFmpegFrameRecorder recorder) {
    try (var openH264 = avcodec.avcodec_find_encoder_by_name("libopenh264")) {
      if (openH264 == null) {
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
        recorder.setVideoQuality(2);
      } else {
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
        recorder.setVideoCodecName("libopenh264");
      }
    }
  }

  private VideoWriteException failed(IOException e) {
    return new VideoWriteException("video " + file + " cannot be written: " + e.getMessage(), e);
  }
}
