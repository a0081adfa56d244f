/** Two sealed revisions of one workbook beside each other. */
package org.samut.core.revision;
