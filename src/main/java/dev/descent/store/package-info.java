/** The database: the inbox, the lanes' jobs and what must survive a restart, in SQLite or PostgreSQL. */
@NullMarked
package dev.descent.store;

import org.jspecify.annotations.NullMarked;
