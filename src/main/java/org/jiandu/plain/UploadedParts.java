package org.jiandu.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jiandu.attachment.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/**
 * Reads a form with files, into memory alone and no more of it than may be kept. A file that is too large is counted and
 * let go while the rest of the form is read, so that the page can say so and nothing typed is lost.
 */
@Component("multipartResolver")
class UploadedParts implements MultipartResolver {
    private static final long LONGEST_REQUEST = 96L << 20;
    private static final int LONGEST_TEXT = 256 << 10;
    private static final int MOST_PARTS = 60;
    private static final int AT_ONCE = 8;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What a form brought; nothing where its file field was left empty. */
    static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(Part.class::isInstance).map(Part.class::cast).map(Part::upload).toList();
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null && type.startsWith("multipart/form-data")
                && request.getRequestURI().startsWith(request.getContextPath() + "/plain/");
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        if (request.getContentLengthLong() > LONGEST_REQUEST) {
            throw new MaxUploadSizeExceededException(LONGEST_REQUEST);
        }
        places.acquireUninterruptibly();
        try {
            return new Reading(request).read();
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e instanceof MultipartException known ? known : new MultipartException("the form could not be read", e);
        }
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        places.release();
    }

    /** One form. */
    private static final class Reading {
        private final HttpServletRequest request;
        private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        private final Map<String, List<String>> texts = new HashMap<>();
        private long room = Upload.MOST_BYTES_IN_ALL;
        private long read;
        private int text;
        private int parts;

        Reading(HttpServletRequest request) {
            this.request = request;
        }

        MultipartHttpServletRequest read() throws IOException {
            var items = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                if (++parts > MOST_PARTS) {
                    throw new MaxUploadSizeExceededException(LONGEST_REQUEST);
                }
                part(items.next());
            }
            var parameters = new HashMap<>(request.getParameterMap());
            texts.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
            return new DefaultMultipartHttpServletRequest(request, files, parameters, Map.of());
        }

        private void part(FileItemStream item) throws IOException {
            try (var in = item.openStream()) {
                var name = item.getName();
                if (item.isFormField()) {
                    texts.computeIfAbsent(item.getFieldName(), k -> new ArrayList<>()).add(typed(in));
                } else if (name != null && !name.isEmpty()) {
                    files.add(item.getFieldName(), new Part(item.getFieldName(), kept(name, in)));
                }
            }
        }

        private String typed(InputStream in) throws IOException {
            var bytes = in.readNBytes(LONGEST_TEXT - text + 1);
            text += bytes.length;
            if (text > LONGEST_TEXT) {
                throw new MaxUploadSizeExceededException(LONGEST_TEXT);
            }
            return new String(bytes, UTF_8);
        }

        private Upload kept(String name, InputStream in) throws IOException {
            var content = new ByteArrayOutputStream();
            var buffer = new byte[16 << 10];
            long size = 0;
            for (int n; (n = in.read(buffer)) >= 0; ) {
                size += n;
                read += n;
                if (read > LONGEST_REQUEST) {
                    throw new MaxUploadSizeExceededException(LONGEST_REQUEST);
                }
                if (size <= Upload.MOST_BYTES && size <= room) {
                    content.write(buffer, 0, n);
                }
            }
            boolean whole = content.size() == size;
            room -= whole ? size : 0;
            return new Upload(name, whole ? content.toByteArray() : new byte[0], size);
        }
    }

    /** A file of a form, as Spring hands it on. */
    private record Part(String field, Upload upload) implements MultipartFile {
        @Override
        public String getName() {
            return field;
        }

        @Override
        public String getOriginalFilename() {
            return upload.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null; // what a browser says of it is not believed
        }

        @Override
        public boolean isEmpty() {
            return upload.size() == 0;
        }

        @Override
        public long getSize() {
            return upload.size();
        }

        @Override
        public byte[] getBytes() {
            return upload.content();
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(upload.content());
        }

        @Override
        public void transferTo(java.io.File to) throws IOException {
            throw new IOException("a file that was handed in is never written as it is");
        }

        @Override
        public void transferTo(Path to) throws IOException {
            throw new IOException("a file that was handed in is never written as it is");
        }
    }
}
