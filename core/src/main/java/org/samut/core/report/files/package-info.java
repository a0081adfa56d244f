/** Reports as files in a folder, each whole or not at all. */
package org.samut.core.report.files;
