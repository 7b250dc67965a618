# syntax=docker/dockerfile:1
# Builds the jar, cuts a Java runtime down to what it needs, and runs the server as a user without rights.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml app-manifest.yml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B dependency:go-offline
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package
RUN jlink --strip-debug --no-header-files --no-man-pages --compress=zip-6 --output /jre \
    --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.management,jdk.unsupported,jdk.zipfs

FROM debian:trixie-slim AS natives
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends gcc libc6-dev npm openssl ca-certificates \
 && rm -rf /var/lib/apt/lists/*
COPY src/launcher src/launcher
RUN bash src/launcher/natives.sh /natives

FROM debian:trixie-slim
# Training runs the checks of repositories in it, where the container may make namespaces: see deploy/seccomp-training.json.
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends bubblewrap \
 && rm -rf /var/lib/apt/lists/*
RUN groupadd --system --gid 10001 descent \
 && useradd --system --uid 10001 --gid descent --home-dir /var/lib/descent --create-home descent
COPY --from=build /jre /opt/java
COPY --from=build /src/target/descent.jar /opt/descent/descent.jar
COPY --from=natives /natives /opt/descent/natives
USER descent
ENV PATH=/opt/java/bin:$PATH \
    DESCENT_HOST=0.0.0.0 \
    DESCENT_PORT=8080 \
    DESCENT_LOG_FORMAT=json \
    DESCENT_DATA_DIR=/var/lib/descent
VOLUME /var/lib/descent
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$DESCENT_PORT && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Ddescent.natives=/opt/descent/natives", "-jar", "/opt/descent/descent.jar"]
CMD ["serve"]
