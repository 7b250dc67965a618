package dev.descent.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window that shows one page at a time, and what a person does in it. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> PROGRAMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    /** We use commands of the protocol that no version has changed, so a version that Selenium doesn't know is no news. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;
    private final Path directory;

    private Browser(ChromeDriver driver, Path directory) {
        this.driver = driver;
        this.directory = directory;
    }

    /** Starts with a profile of its own in {@code directory}. */
    public static Browser start(Path directory) {
        VERSIONS.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed(PROGRAMS));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1000",
                "--user-data-dir=" + directory.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // with its path given, Selenium neither looks for a driver nor downloads one
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(installed(DRIVERS)).toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), directory);
    }

    private static String installed(List<String> places) {
        return places.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("the tests of the HTML pages need Chromium and its driver, neither of "
                                + places + " is here: apt-get install chromium chromium-driver"));
    }

    /** Shows a page, from a file. */
    Browser open(String page) {
        try {
            Path file = Files.createTempFile(directory, "page", ".html");
            Files.writeString(file, page);
            driver.manage().logs().get(LogType.PERFORMANCE);
            driver.manage().logs().get(LogType.BROWSER);
            driver.get(file.toUri().toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to an address. */
    public Browser visit(URI address) {
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(address.toString());
        return this;
    }

    /** Where it is. */
    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    /** Replaces what stands in a field. */
    public Browser fill(String selector, String text) {
        WebElement field = driver.findElement(By.cssSelector(selector));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Whether the system prefers {@code dark} or {@code light}; a page hears of it before it draws its next frame. */
    Browser prefers(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.executeAsyncScript(
                "const told = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => told()))");
        return this;
    }

    /** Types into whatever has the focus. */
    Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses Tab until an element that matches has the focus; fails when none does. */
    Browser tabTo(String selector) {
        for (int steps = 0; steps < 60; steps++) {
            press(Keys.TAB);
            if ((boolean) script("return document.activeElement.matches(arguments[0])", selector)) {
                return this;
            }
        }
        throw new AssertionError("Tab never leads to " + selector);
    }

    /** Waits until an element shows a text: a click leads to another page in its own time. */
    public Browser awaits(String selector, String text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String shown = "";
        while (System.nanoTime() < deadline) {
            shown = textNow(selector);
            if (shown.equals(text)) {
                return this;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(selector + " never showed " + text + " but " + shown);
    }

    /** Empty while one page gives way to the next. */
    private String textNow(String selector) {
        try {
            return driver.findElements(By.cssSelector(selector)).stream()
                    .findFirst()
                    .map(WebElement::getText)
                    .orElse("");
        } catch (StaleElementReferenceException gone) {
            return "";
        }
    }

    public Browser click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
        return this;
    }

    /** Points at an element, {@code across} of its width right of its middle. */
    Browser point(String selector, double across) {
        WebElement element = driver.findElement(By.cssSelector(selector));
        int right = (int) (element.getSize().width * across);
        new Actions(driver).moveToElement(element, right, 0).perform();
        return this;
    }

    /** Clicks the only element that matches and shows exactly this text. */
    Browser click(String selector, String text) {
        List<WebElement> found = driver.findElements(By.cssSelector(selector)).stream()
                .filter(element -> element.getText().equals(text))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + selector + " show " + text + ": " + texts(selector));
        }
        found.getFirst().click();
        return this;
    }

    /** What elements show, without those that show nothing. */
    public List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What the first element that matches shows. */
    public String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** What the focused element shows. */
    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    public String attribute(String selector, String name) {
        return driver.findElement(By.cssSelector(selector)).getDomAttribute(name);
    }

    /** A computed property of the first element that matches. */
    public String style(String selector, String property) {
        return driver.findElement(By.cssSelector(selector)).getCssValue(property);
    }

    Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
    }

    /** The addresses that the browser asked for since the page was opened, but for those that name the content itself. */
    List<String> requests() {
        return logged(LogType.PERFORMANCE)
                .filter(entry -> entry.contains("Network.requestWillBeSent\""))
                .map(entry -> entry.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(address -> !address.startsWith("data:"))
                .toList();
    }

    /** What went wrong in the page since it was opened. */
    public List<String> complaints() {
        return logged(LogType.BROWSER).toList();
    }

    private Stream<String> logged(String kind) {
        return driver.manage().logs().get(kind).getAll().stream().map(entry -> entry.getMessage());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
