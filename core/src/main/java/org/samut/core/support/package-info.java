/** What support needs to help an office from afar: an error log, a check-up, and a file without figures or names. */
package org.samut.core.support;
