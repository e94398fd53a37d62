package org.jiandu.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/** Vaadin's field for files in the reader's language. */
public final class Uploads {
    private Uploads() {}

    /** @param words key → word */
    public static UploadI18N words(UnaryOperator<String> words) {
        var drop = new UploadI18N.DropFiles();
        drop.setOne(words.apply("ui.upload.drop.one")).setMany(words.apply("ui.upload.drop.many"));
        var add = new UploadI18N.AddFiles();
        add.setOne(words.apply("ui.upload.add.one")).setMany(words.apply("ui.upload.add.many"));
        var error = new UploadI18N.Error()
                .setTooManyFiles(words.apply("ui.upload.error.many"))
                .setFileIsTooBig(words.apply("ui.upload.error.big"))
                .setIncorrectFileType(words.apply("ui.upload.error.type"));
        var file = new UploadI18N.File()
                .setRetry(words.apply("ui.upload.retry"))
                .setStart(words.apply("ui.upload.start"))
                .setRemove(words.apply("ui.upload.remove"));
        return new UploadI18N()
                .setDropFiles(drop)
                .setAddFiles(add)
                .setError(error)
                .setUploading(uploading(words))
                .setFile(file)
                .setUnits(List.of("B", "KB", "MB", "GB"), 1024);
    }

    private static UploadI18N.Uploading uploading(UnaryOperator<String> words) {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(words.apply("ui.upload.connecting"))
                        .setStalled(words.apply("ui.upload.stalled"))
                        .setProcessing(words.apply("ui.upload.processing"))
                        .setHeld(words.apply("ui.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(words.apply("ui.upload.left"))
                        .setUnknown(words.apply("ui.upload.left.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(words.apply("ui.upload.unavailable"))
                        .setUnexpectedServerError(words.apply("ui.upload.unexpected"))
                        .setForbidden(words.apply("ui.upload.forbidden"))
                        .setFileTooLarge(words.apply("ui.upload.error.big")));
    }
}
