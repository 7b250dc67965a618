package dev.descent.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Files that tools run, or run commands from, when they look at a project: each would leave a mark. */
record Traps(Path mark) {
    Map<String, String> files() {
        String touch = "touch " + mark;
        String node = "require('fs').writeFileSync('" + mark + "', '')";
        String python = "open('" + mark + "', 'w').close()\n";
        Map<String, String> files = new HashMap<>();
        files.put(".eslintrc.js", "module.exports = {}; " + node + ";\n");
        files.put("eslint.config.js", "export default []; " + node + ";\n");
        files.put("package.json", """
                {"name": "trap", "scripts": {"preinstall": "%1$s", "install": "%1$s", "prepare": "%1$s", "lint": "%1$s"}}
                """.formatted(touch));
        files.put("setup.py", python + "from setuptools import setup\nsetup(name='trap')\n");
        files.put("conftest.py", python);
        files.put(".pylintrc", "[MASTER]\ninit-hook=\"" + python.strip() + "\"\n");
        files.put("Makefile", "all:\n\t" + touch + "\nTRAP := $(shell " + touch + ")\n");
        files.put(".pre-commit-config.yaml", """
                repos:
                - repo: local
                  hooks: [{id: trap, name: trap, language: system, entry: "%s"}]
                """.formatted(touch));
        files.put("pom.xml", maven(touch));
        files.put("build.gradle", "'" + touch + "'.execute()\n");
        files.put("Cargo.toml", "[package]\nname = 'trap'\nversion = '1.0.0'\nbuild = 'build.rs'\n");
        files.put("build.rs", "fn main() { std::fs::write(\"" + mark + "\", \"\").unwrap(); }\n");
        files.put("Rakefile", "File.write('" + mark + "', '')\n");
        files.putAll(ofGit(touch));
        return files;
    }

    private static Map<String, String> ofGit(String touch) {
        return Map.of(
                ".gitattributes",
                "* filter=trap diff=trap merge=trap\n*.bin filter=lfs diff=lfs merge=lfs -text\n",
                ".gitconfig",
                "[filter \"trap\"]\n\tsmudge = " + touch + "\n[diff \"trap\"]\n\ttextconv = " + touch
                        + "\n[core]\n\tfsmonitor = " + touch + "\n",
                ".lfsconfig",
                "[lfs]\n\turl = http://127.0.0.1:1/trap\n",
                "large.bin",
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 7\n",
                ".gitmodules",
                "[submodule \"trap\"]\n\tpath = trap\n\turl = \"ext::sh -c '" + touch + "'\"\n\tupdate = !" + touch
                        + "\n",
                "hooks/post-checkout",
                "#!/bin/sh\n" + touch + "\n",
                ".husky/pre-commit",
                touch + "\n");
    }

    private static String maven(String touch) {
        return """
                <project><modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>t</artifactId><version>1</version>
                  <build><plugins><plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId>
                    <executions><execution><phase>validate</phase><goals><goal>exec</goal></goals></execution></executions>
                    <configuration><commandlineArgs>%s</commandlineArgs></configuration>
                  </plugin></plugins></build></project>
                """.formatted(touch);
    }
}
