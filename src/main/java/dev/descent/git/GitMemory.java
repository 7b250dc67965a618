package dev.descent.git;

/** What is remembered of repositories, beside what they hold. */
record GitMemory(RememberedChanges changes, RecentListings listings) {}
