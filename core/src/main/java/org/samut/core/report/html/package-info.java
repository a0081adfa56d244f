/** The official result pages as single HTML files that need nothing beside them. */
package org.samut.core.report.html;
