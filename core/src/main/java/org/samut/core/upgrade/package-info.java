/** A workbook goes on with a newer version of its form: what is carried over, and what does not fit and is kept. */
package org.samut.core.upgrade;
