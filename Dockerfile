# The portal without a database of its own: it is given one by JIANDU_DB_URL (compose.yaml shows how).
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
RUN mvn -B -ntp -q dependency:copy-dependencies@runtime
COPY frontend frontend
COPY db-migrations db-migrations
COPY src/main src/main
RUN mvn -B -ntp -q process-classes

FROM ${RUN_IMAGE}
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin jiandu \
    && mkdir -p /data && chown jiandu /data
WORKDIR /app
# what changes least comes first: libraries, seeds, the portal
COPY --from=build /build/target/lib lib
COPY seeds seeds
COPY --from=build /build/target/classes classes
USER 10001
VOLUME /data
EXPOSE 8080
ENV JIANDU_JAVA_OPTS="-XX:+UseSerialGC -XX:MaxRAMPercentage=70"
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["sh", "-c", "exec java $JIANDU_JAVA_OPTS -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.timezone=UTC -Djiandu.seeds=/app/seeds -Djiandu.management-port=8081 -cp '/app/classes:/app/lib/*' org.jiandu.cli.Cli run --data /data --listen 0.0.0.0 --port 8080 \"$@\"", "portal"]
