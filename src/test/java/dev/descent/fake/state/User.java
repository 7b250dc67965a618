package dev.descent.fake.state;

/** Someone with a login: a person, or an App's bot. */
public record User(long id, String login) {
    /** GitHub's word for what kind of account it is. */
    public String type() {
        return login.endsWith("[bot]") ? "Bot" : "User";
    }
}
