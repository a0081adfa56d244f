/** Reports for others, and edited spreadsheets on their way back into the workbook. */
package org.samut.app.window.sheets;
